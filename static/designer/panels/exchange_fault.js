/** What is wrong with a file of translations, in words for who chose it. */
export class ExchangeFault extends Error {}
