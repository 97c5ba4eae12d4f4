/** Whether the browser runs on Windows, where line ending and shell differ. */
export function isOnWindows(): boolean {
  // Deprecated, but the only source that both browsers provide synchronously and in every document.
  return /\bWindows\b/.test(navigator.userAgent);
}
