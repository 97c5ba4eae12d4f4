/** Shows the links of the page, as anybody would write it. */
async function showLinks() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const [injection] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    func: () => Array.from(document.links, (link) => ({ url: link.href, text: link.textContent })),
  });
  const rows = (injection?.result ?? []).slice(0, 100).map(({ url, text }) => {
    const row = document.createElement('li');
    row.textContent = `${text} ${url}`;
    return row;
  });
  document.querySelector('ul')?.append(...rows);
}

void showLinks();
