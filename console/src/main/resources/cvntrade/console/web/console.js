// The page can be read without this: it sets the reader's own time beside each UTC instant, and renews what changes.
function showOwnTime(within) {
  for (const time of within.querySelectorAll("time[datetime]")) {
    const at = new Date(time.getAttribute("datetime"));
    if (Number.isNaN(at.getTime())) continue;
    const own = document.createElement("small");
    own.textContent = at.toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" }) + " here";
    time.append(own);
  }
}

const LIVE = "[data-live]";
const RENEW_MS = 2000;

async function renew() {
  const live = document.querySelector(LIVE);
  if (document.hidden) return setTimeout(renew, RENEW_MS);
  try {
    const answer = await fetch(location.href, { headers: { "Cvntrade-Renewal": "1" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector(LIVE);
    // What lived has ended, or the session has: the whole page is another one.
    if (!answer.ok || !now) return location.reload();
    showOwnTime(now);
    live.replaceWith(document.adoptNode(now));
  } catch (unreachable) {
    // The console may be starting again.
  }
  setTimeout(renew, RENEW_MS);
}

showOwnTime(document);
if (document.querySelector(LIVE)) setTimeout(renew, RENEW_MS);
