/**
 * Which character looks like which: written by `npm run look-alikes` from confusables.txt of Unicode 17.0.0.
 *
 * The data is © Unicode, Inc., under the Unicode License v3, https://www.unicode.org/license.txt.
 *
 * @internal
 * @module
 */

/** The code points of characters that look like another one, ascending: each as its distance to the one before, in base 36. */
export const STEPS =
  '1c 1 1n g 12 3 17 7 1 w 6 i 1 l 1 a 7 9 1 9 r 1 p 2 1 1 5 3 1 4 1 4 1 2 1 1 2 1 1 6 1 1 6 1 6 1 1 1 ' +
  '4 1 1 2 1 3 x 1 1j 6 1 1 1 i 5 2 3 3 2 1 1 1 4 1 1 2 2 3 1 2 2 5 1 1 1 3 2 1 1 1 2 2 2 2 1 1 7 1 3 2' +
  ' 9 2 2 1 2 2 1 4 3 3 1 p 2 1 1 1 4 1 1 2 2 2 1 5 7 t 4 3c 6 1 4 2 2 i 1 3 1 1 1 1 1 1 1 1 2 2 2 1 1 ' +
  '2 a 1 1 1 1 2 1 1 1 3 2 2 2 1 1 1 l 1 8 1 3 1 3 1 6 4 1 2 3 2 5 1 1 2 8 1 1 1 2 2 3 1 1 1 1 1 1 1 1 ' +
  '1 1 1 7 4 1 1 1 2 2 1 2 2 1 1 1 1 1 1 1 1 1 3 4 3 5 1 1 2 3 4 2 1 1 d 1 1 1 1 1 l 1 1 1 5 1 3 1 1 1 ' +
  '1 1 3 1 3 1 7 1 1 1 1 1 1 1 1 9 2 1 1 1 5 1 1 1 1 1 1 1 1 1 1 9 1 7 1 7 1 o 9 2 1 3 1 a 1 1 1c 2 4 2' +
  ' 5 3 4 2 3 8 2 2 3 3 2 2 1 4 1 2 1 4 1j 3 i 3 1 6 2 i q q w p 1 4 2 4 2 6 23 3 j 1 r 1 4 2 8 2 1 1 1' +
  ' 58 a 16 1 5 7d 2r 3 k 2x 4 3 3d 1 3 p 2r 3 q t 1y 2 3i s 2s s 2s s t 1 1y 7 l 5q 3k 8k p z q 3x o 7' +
  '5 5s 5s 1 1 3 3 1 1 1 1 2 2 1 2 4 4 2 1 1 1 2 1 4 4 1 2 1 3 2 1 4 1 4 1 3 4 1 4 3 2 2 1 1 7 1 4 1b 4' +
  ' 5 i 2 x 2 3 1 q t l 3m 1n 1 a 14 5 h p c 6 7 3a 1 1w 5 a b 9 1 m 1 20 4r z 6 zb 4 1 2 1 2 1 2 2 1 1' +
  ' 7 3 1 4 1 1 2 2 1 1 1 2 1v 1 1 2 1 1 1 1 5 1 1 1 1 4 9 4 7h 1 2p 7l 2 1 5 1 1 1 n 3 4 1 7 2 1 a 5 7' +
  ' 1z 4 4 2 2 1 3k 2d 1 3y 2 1 1 1 c 5 2 c 2 4 k 1 6 2 1 4 1k 7 7 t 2 1o 2q 7 4 7 1 2 2 2 3n ac 2 dx 1' +
  ' 5 1 3 1 1 1 w 1 1h 2 c 9e 1 5l 1 2 1 15 1 1 1 1 3 1 5 1 1m 4 88 5t 2 p 1 1 1 1 2 1 2 1 1 1 1 1 1 1 ' +
  '1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 3 4 1 1 1 3 1 3 1 1 1 3 1 1 1 1 1 ' +
  '1 1 1 1 9 1 3 1 3 4 21 7 1 8 e 2 3 1 8 59 4 1 x cn d 1 u 31 1a 79 1 5lu 9 h3l 1 1 1 1 2 1 2 1 2 1 2 ' +
  '1 1 1 1 3 1 3 1 1 2 2 2 1 1 4 1 4 2 7j 1i 1 2 6 r 19 22 c 4 1t 1 f a 1 f 7 9 1 3 a 2 f 3 9 3 1 4 2 c' +
  ' 4 3 1 1 1 1 1 o 3 2 2 4 1 1 nq 3 8 1 1 8 1 5 1 4 1 2 5 6 g 1 1 2 1 5 1 1 2 2 1 2 4 4 3 2 3 8 1 3 3 ' +
  '7 1 4 1 3 4 5 g3n 1 un 8 1 9 6a 4 1 3 6 2 3 1 1 4 5 1 1 3 6 5 1 1 2 r 12 c 1 7 8 4 2 3 5 1 2 6a h 6 ' +
  '5 c h 6 5 30 e c 4 o c t 3 2 4 1 8 1 1 10p 22d b fk 6 4 4 1 b5 2 1 1 2 3 3 2 1 3 3 3 3 1 4 1 1 1 1 2' +
  ' 2 2 2 9 1 1 1 4 4 3 2 1 3 3 3 3 yv 1 6 1 fyh c 2a 2 c i d 5 1 4 1 2 1 e 1 jb6 2h 45 4 5 2 2 3 1 3 1' +
  ' 3 7 1 8 6 6 1 3 1 a 42s da 4 1ms 2n 13u c 1k s'

/** What they look like, in the same order. */
export const TARGETS =
  'OIIIcYDxOopDdHhikLInTtbbbbDdgFfIIkIλNnOpR2tTyZz325spI!Gg388ZzjcT?UEeJjrYyabddǝꞓgggyhiiiIIwmnnorrrsum' +
  "yzȝ?꟎bhIq'''''<>^^''':-':ⱵИᴎɔꜿJABEZHOIKɅMNOPƩTYXaßyẟꞓnOikvopotuɸςFЧч2ƨ6ojÞpMƆꜾꞒSIJAbBΓE3KɅMHOΠPCTYΦX" +
  "ba6breɜᴎkmhoπpctyɸxwƅᴙꞓsijhuwbbΨψOoVvИиbbΓrЖж3ɜKkKkHhCcTtYyYyXheҼeIɅлHhHhҶҷMmIƏǝ3ȝOodǶGgƐꞓqWwUSΦO''w" +
  "qqẟhnjnɰnugifo:I:Iv'Io',Io.IoV,*Ioo-o.IoVo..::OI''_:o3?o89o98:o38Oo9ooooOosoo9ooocoocyoUODRTiⱵYAJE?Ⱶ" +
  "ΓWMHYOƫGhZѠƐU4bRWSVSLCPKdO6ßhGBgb=V><'UPdbbJL2xHxRbFADDMBXx<XI'KM:+/o::acdeɜjkmoɔoptuvwzƨrʌπpлfmnrɾs" +
  "tziipuʊgyɋfßy---'','''<>/-/*~:CmWdKTeƆɔ-+/\\*IvU:-~======OOTvUET~OipaiaI/X()<>(){}+-/\\Txx\\//\\+++++--x" +
  'x~==HKBbΓrΔꞒꞓςⱫⱬHhOoIiKkλʌMmNn3ʓOoΠπPpCcTtYyΦɸXχΨψꙌω--Ξ--ШwՔϼ3ȝ//993ȝPpLI666ẟɸɸϗՔOVEOI!OQX-~~=O()/=/' +
  "/\\\\/BPdDTGKJCZFMNLSRVHWXYAEIOU.,:=.2ƨiωʘhV?2fsKOo2w3ȝ9&Ꝺ:'ꜧFfʚu3qJXBßꙌω꟎ꟓꟕßɅλɅefooɔrrʃuuχχyљdrtoiaje" +
  'ɂⱶrwmhogzꞓuƅrvsIcpko()NXVՔBEFIXOPST+ABCFOMTYXHZBCIMTX8*IXOCLSocIsROU7ouNOKCVFLX.womvwwwVFLYEZ9E4LOU5' +
  "TvsFiz7o3969ouyOmZWCXWC:IOIIbVTLIRS3>AUY''{.Ӿ3ИV\\7FRⱯOƐѠLꟻ<>/\\Ո+I8$CVOCT"
