/**
 * Every form, in the order in which they are tried.
 *
 * @module
 */
import { CLIENT_API } from './client-api.js'
import { CLIENT_STORE, RECORDS } from './client-store.js'
import { FEDERATION } from './federation.js'
import { type Form, formAmong, toldForm } from './form.js'
import { NOT_EVENTS, NOT_EVENTS_FIRST } from './not-events.js'
import { SERVER_STORE } from './server-store.js'
import { APPSERVICE, SYNC, SYNC_RESPONSE } from './sync.js'

/** The forms that hold events, then what is recognized to hold none. */
export const FORMS: readonly Form[] = [
  ...CLIENT_STORE,
  ...SYNC,
  ...APPSERVICE,
  ...NOT_EVENTS_FIRST,
  ...CLIENT_API,
  ...SYNC_RESPONSE,
  ...FEDERATION,
  ...SERVER_STORE,
  ...RECORDS,
  ...NOT_EVENTS,
]

const TOLD = FORMS.map(toldForm)

/** Returns the form of an object, if it has one. */
export function formOf(value: object): Form | undefined {
  return formAmong(TOLD, value)
}
