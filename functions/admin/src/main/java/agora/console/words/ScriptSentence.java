package agora.console.words;

/**
 * What the scripts of the console say, by the names under which they ask for it. In braces stands
 * what they put in themselves.
 */
public enum ScriptSentence {
  /** What is typed can't be sent. */
  NO_CONNECTION,
  NOT_SAVED,
  /** Of who wrote in the same field. */
  RIVAL,
  EMPTY,
  KEEP_MINE,
  USE_THEIRS,
  /** Before the link to sign in. */
  SIGNED_OUT,
  SIGN_IN_BESIDE,
  /** After that link. */
  COME_BACK,
  SAVED_AS_TYPED,
  SET_LINK,
  REMOVE_LINK,
  LINK_ADDRESS,
  FORMAT,
  BOLD,
  BOLD_SIGN,
  ITALIC,
  ITALIC_SIGN,
  LINK,
  BULLETS,
  NUMBERS,
  QUOTE,
  QUOTE_SIGN,
  CHOOSE_FILE,
  FILE_TOO_LARGE,
  FILE_READ,
  CHOOSE_BARCODE,
  READING_BARCODE,
  BARCODE_UNREADABLE,
  CHOOSE_PICTURE,
  CHOSEN_PICTURE,
  PRESS_PICTURE,
  PICTURE_UNSEEN,
  PICTURE_UNREADABLE
}
