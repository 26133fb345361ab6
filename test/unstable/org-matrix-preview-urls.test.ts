import { UserPreviewUrlsEvent } from '../../src/unstable/org-matrix-preview-urls.js'
import { accountDataOfNames } from './shapes.js'

accountDataOfNames(UserPreviewUrlsEvent, ['org.matrix.preview_urls'], { disable: true })
