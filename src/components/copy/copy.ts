/** Shows the copy buttons and lets each copy the record or the text it belongs to; how a record reads is loaded when asked for. */

/** Says to those who do not see the button change what became of it. */
const spoken = document.createElement('p')
spoken.className = 'sr-only'
spoken.role = 'status'

async function wantedFrom(button: Element): Promise<string> {
  const record = button.closest('.statement')
  if (!record) return button.closest('[data-copyable]')?.querySelector('pre')?.textContent ?? ''
  return (await import('./statement-text.ts')).statementText(record)
}

async function copy(button: Element): Promise<void> {
  const outcome = await wantedFrom(button)
    .then((wanted) => navigator.clipboard.writeText(wanted))
    .then(
      () => 'Copied',
      () => 'Not allowed to copy',
    )
  button.textContent = spoken.textContent = outcome
  setTimeout(() => (button.textContent = 'Copy'), 2000)
}

// A browser has no clipboard for pages that come without encryption.
if ('clipboard' in navigator) {
  document.querySelector('main')?.append(spoken)
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const beside = button.nextElementSibling?.ariaLabel
    if (beside) button.ariaLabel = beside.replace('Link to', 'Copy')
    button.hidden = false
    button.addEventListener('click', () => void copy(button))
  }
}
