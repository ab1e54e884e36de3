import type { PublicPicture } from '../../src/pictures/pictures.ts';

/** A picture as readers' pages get it, of which nothing is stated but what a test states. */
export function publicPicture(stated: Partial<PublicPicture> = {}): PublicPicture {
  return {
    id: 'p',
    state: 'ready',
    width: 3,
    height: 2,
    focal: null,
    colour: null,
    alt: '',
    caption: '',
    creators: [],
    credit: '',
    source: '',
    copyright: '',
    rightsTerms: '',
    rightsUrl: '',
    takenAt: null,
    place: '',
    renditions: [],
    crops: [],
    digitalSourceType: '',
    licensorUrl: '',
    creditProbablyCut: false,
    ...stated,
  };
}
