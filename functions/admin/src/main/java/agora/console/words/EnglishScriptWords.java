package agora.console.words;

/** The same in English. */
record EnglishScriptWords() implements ScriptWords {

  @Override
  public String of(ScriptSentence sentence) {
    return switch (sentence) {
      case NO_CONNECTION -> "No connection. What you write is kept here in the browser.";
      case NOT_SAVED -> "It could not be saved. What you write is kept here in the browser.";
      case RIVAL ->
          "{who} has changed this in the meantime. Your text is in the field and is not"
              + " saved yet.";
      case EMPTY -> "(empty)";
      case KEEP_MINE -> "Keep mine";
      case USE_THEIRS -> "Use theirs";
      case SIGNED_OUT -> "You are signed out. What you write is kept here in the browser. ";
      case SIGN_IN_BESIDE -> "Sign in in a new tab";
      case COME_BACK -> ", and come back here.";
      case SAVED_AS_TYPED -> "Saved as you type.";
      case SET_LINK -> "Set link";
      case REMOVE_LINK -> "Remove link";
      case LINK_ADDRESS -> "The link's address";
      case FORMAT -> "Format {field}";
      case BOLD -> "Bold";
      case BOLD_SIGN -> "B";
      case ITALIC -> "Italic";
      case ITALIC_SIGN -> "I";
      case LINK -> "Link";
      case BULLETS -> "Bulleted list";
      case NUMBERS -> "Numbered list";
      case QUOTE -> "Quote";
      case QUOTE_SIGN -> "“";
      case CHOOSE_FILE -> "Choose the file";
      case FILE_TOO_LARGE ->
          "The file is too large to import here. Split it into several files, or ask IT"
              + " to upload it.";
      case FILE_READ -> "“{file}” has been read: {lines} lines.";
      case CHOOSE_BARCODE -> "Or a photo of the barcode on the back of the book";
      case READING_BARCODE -> "We are reading the barcode …";
      case BARCODE_UNREADABLE -> "“{file}” can't be read. Type the digits below the bars.";
      case CHOOSE_PICTURE -> "Choose the picture";
      case CHOSEN_PICTURE -> "The chosen picture";
      case PRESS_PICTURE -> "Press what must be visible in the picture when it is cropped.";
      case PICTURE_UNSEEN -> "“{file}” can't be shown here, but we will try to read it.";
      case PICTURE_UNREADABLE -> "“{file}” can't be read. Save it as a JPEG, and try again.";
    };
  }
}
