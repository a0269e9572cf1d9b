/** Names that English prose gives an article: "the Ministry of Commerce", but "Peking University" and "BRICS". */
const OF_SOMETHING =
  /\b(Ministry|Department|Committee|Academy|Institute|School|College|Cent(re|er)|University|Bureau|League|Forum|Council|Union|Association|Office|Federation|Republic|Publicity|Movements) (of|for|on)\b/;
const ENDS_SO =
  /\b(Organi[sz]ation|Administration|Agency|Commission|Committee|Department|Government|Office|Secretariat|Federation|Republic|Islands|mechanism)$/;
const PLURAL_COUNTRIES = /^(United [A-Z]|Philippines$|Gambia$|Maldives$|Netherlands$|Bahamas$|Comoros$)/;

/** "the " where the name wants it. */
export const articleOf = (name: string): string =>
  OF_SOMETHING.test(name) || ENDS_SO.test(name) || PLURAL_COUNTRIES.test(name) ? 'the ' : '';
