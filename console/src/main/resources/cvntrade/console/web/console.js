// The page can be read without this: it only sets the reader's own time beside each UTC instant.
for (const time of document.querySelectorAll("time[datetime]")) {
  const at = new Date(time.getAttribute("datetime"));
  if (Number.isNaN(at.getTime())) continue;
  const own = document.createElement("small");
  own.textContent = at.toLocaleString(undefined, { dateStyle: "short", timeStyle: "short" }) + " here";
  time.append(own);
}
