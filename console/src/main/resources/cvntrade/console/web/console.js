// The page can be read without this: it sets the reader's own time beside each UTC instant, offers to copy commands, and renews what changes.
function showOwnTime(within) {
  for (const time of within.querySelectorAll("time[datetime]")) {
    const instant = time.getAttribute("datetime");
    const at = new Date(instant);
    // Who lives by UTC, or reads a date without an hour, needs nothing beside it.
    if (!instant.includes("T") || Number.isNaN(at.getTime()) || at.getTimezoneOffset() === 0) continue;
    const own = document.createElement("small");
    own.dataset.added = "";
    const isSameDay = at.getDate() === at.getUTCDate();
    own.textContent = at.toLocaleString(undefined, { dateStyle: isSameDay ? undefined : "short", timeStyle: "short" }) + " here";
    time.append(own);
  }
}

function offerCopies(within) {
  if (!navigator.clipboard) return;
  for (const command of within.querySelectorAll(".command code, td code")) {
    const words = command.textContent;
    if (!words.startsWith("./cvntrade ")) continue;
    const copy = document.createElement("button");
    copy.type = "button";
    copy.className = "copy";
    copy.dataset.added = "";
    copy.textContent = "Copy";
    copy.setAttribute("aria-label", "Copy " + words);
    copy.addEventListener("click", async () => {
      let said = "Copied";
      try {
        await navigator.clipboard.writeText(words);
      } catch (forbidden) {
        said = "Not allowed to copy";
      }
      copy.textContent = said;
      copy.setAttribute("aria-label", said);
    });
    command.after(copy);
  }
}

const LIVE = "[data-live]";
const RENEW_MS = 5000;

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
    offerCopies(now);
    live.replaceWith(document.adoptNode(now));
  } catch (unreachable) {
    // The console may be starting again.
  }
  setTimeout(renew, RENEW_MS);
}

showOwnTime(document);
offerCopies(document);
if (document.querySelector(LIVE)) setTimeout(renew, RENEW_MS);
