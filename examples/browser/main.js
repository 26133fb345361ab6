import { parseEvent } from 'matrix-event-model'

const input = document.getElementById('event')
const output = document.getElementById('outcome')

function describe(text) {
  let json
  try {
    json = JSON.parse(text)
  } catch {
    return 'not JSON'
  }
  const parsed = parseEvent('sync', json)
  if (parsed._tag === 'Right') return `${parsed.right._tag}: ${parsed.right.event.type}`
  return `Malformed: ${parsed.left.errors.map(({ message }) => message).join('; ')}`
}

function update() {
  output.textContent = describe(input.value)
}

input.addEventListener('input', update)
update()
