/** Whether the browser runs on Windows, which has its own line ending and shell. */
export function isOnWindows(): boolean {
  // Deprecated, but the only answer that both browsers give at once and in every document.
  return /\bWindows\b/.test(navigator.userAgent);
}
