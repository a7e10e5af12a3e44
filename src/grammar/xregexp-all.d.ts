declare module 'xregexp/xregexp-all.js' {
  import XRegExp from 'xregexp';
  export default XRegExp;
}
