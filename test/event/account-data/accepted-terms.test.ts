import { AcceptedTermsDefinition, AcceptedTermsEventContent } from '../../../src/event/account-data/accepted-terms.js'
import { accepts, rejects } from '../../support/rows.js'
import { accountDataShapes } from '../../support/shapes.js'

const content = { accepted: ['https://example.org/terms/2?lang=en', 'https://example.org/privacy/1?lang=en'] }

accepts(AcceptedTermsEventContent, [
  ['some terms', content],
  ['no terms', { accepted: [] }],
  ['an empty object', {}],
  ['unknown keys', { ...content, x: 1 }],
])

rejects(AcceptedTermsEventContent, [
  [
    'a URL instead of a list',
    { accepted: 'https://example.org' },
    'accepted: expected an array, found a string of 19 characters',
  ],
  ['null as a URL', { accepted: [null] }, 'accepted[0]: expected a string, found null'],
])

accountDataShapes(AcceptedTermsDefinition, { type: 'm.accepted_terms', content })
