const EVERY_MILLIS = 2000;

const cell = (tag, text, className = "") => {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = className;
  return element;
};

const megabytes = (kilobytes) => (kilobytes > 0 ? `${Math.round(kilobytes / 1024)} MB` : "–");

const restarts = (part) => [
  ...(part.restarts > 0 ? [`started again ${part.restarts}×`] : []),
  ...(part.hangs > 0 ? [`hung ${part.hangs}×`] : []),
];

const card = (part) => {
  const box = cell("article", "", "card");
  const link = cell("a", "API documentation");
  link.href = `/docs/${part.name}/`;
  const facts = [`${part.address} · ${megabytes(part.rss_kb)}`, ...restarts(part)];
  box.append(cell("h3", part.name), cell("p", part.state, `state ${part.state}`), cell("p", facts.join(" · ")), link);
  return box;
};

const row = (part) => {
  const line = document.createElement("tr");
  const state = document.createElement("td");
  state.append(cell("span", part.state, `state ${part.state}`));
  line.append(cell("td", part.name), state, cell("td", [part.address, ...restarts(part)].join(" · ")), cell("td", megabytes(part.rss_kb), "number"));
  return line;
};

const duration = (seconds) => {
  const minutes = Math.floor(seconds / 60);
  return minutes < 1 ? `${seconds} s` : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

const show = (status) => {
  const services = status.parts.filter((part) => part.kind === "service");
  const down = status.parts.filter((part) => part.state !== "running");
  const total = status.parts.reduce((sum, part) => sum + part.rss_kb, 0);
  document.getElementById("summary").textContent = down.length
    ? `Waiting for ${down.map((part) => part.name).join(", ")}`
    : `Everything runs, for ${duration(status.uptime_seconds)} now, with ${megabytes(total)}. Pluto's number is ${status.number}.`;
  document.getElementById("cards").replaceChildren(...services.map(card));
  document.getElementById("parts").replaceChildren(...status.parts.filter((part) => part.kind !== "service").map(row));
};

const refresh = async () => {
  try {
    const answer = await fetch("/status.json", { cache: "no-store" });
    show(await answer.json());
  } catch {
    document.getElementById("summary").textContent = "Pluto does not answer: it was stopped. Start it with ./pluto up";
  }
  setTimeout(refresh, EVERY_MILLIS);
};

refresh();
