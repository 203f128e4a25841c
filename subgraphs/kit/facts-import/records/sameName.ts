/** Whether two names are the same but for how they are written: width, blanks, brackets, the dot of a name. */
export const sameName = (one: string, other: string): boolean => one === other || key(one) === key(other);

const key = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s()[\]{}〔〕【】（）“”"'‘’]/gu, '')
    .replaceAll(/[•・‧∙⋅.．]/gu, '·')
    .toUpperCase();
