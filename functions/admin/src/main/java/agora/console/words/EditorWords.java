package agora.console.words;

import agora.clubs.Language;

/** What the list of issues and the editor of one say. */
public sealed interface EditorWords permits DanishEditorWords, EnglishEditorWords {

  /** The words of a language. */
  static EditorWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishEditorWords();
      case ENGLISH -> new EnglishEditorWords();
    };
  }

  String none();

  String noSubject();

  String month();

  String begin();

  String older();

  String toTheIssues();

  String begunFirst();

  String begunLikeTheLast();

  String notNow();

  /** What whoever still writes in an issue is told once it leaves. */
  String hasLeft();

  String saved(String clock);

  String partRemoved();

  String partFound();

  /** That a part was inserted with what was asked about alone; why follows. */
  String nothingFound();

  String approvalFell();

  String approvalFellForTheText();

  String notYetSaved();

  String bothWriteHere();

  String somebody();

  /** Before what that person is said to have done. */
  String removedIt();

  String earlierVersions();

  String asItStands();

  String asItStandsAndYours();

  String howToChoose();

  String sent();

  String writeOrLook();

  String write();

  String look();

  String part(int number, String kind);

  String up();

  String up(int part);

  String down();

  String down(int part);

  String copy();

  String copy(int part);

  String remove();

  String remove(int part);

  String more();

  /** Which part it belongs to, after its name. */
  String ofPart(int part);

  String insert();

  /** What the kinds of parts are for whose names do not say it. */
  String whatKindsAre();

  String bookOrPage();

  String addressOrIsbn();

  String whereToFindThem();

  String barcode();

  String fetchAndInsert();

  String useHere();

  String clicksOfEach();

  String whoMissedIt();

  String correctLink();

  String sendCorrection();

  String lookAsReaders();

  String begunAsChosen();

  String shape();

  String likeTheLast();

  String lackingBeforeApproval();

  /** Of a book's number in a part: nothing is fetched by it. */
  String shownOnly();

  /** Of the text of an article for members. */
  String beginningForAll();

  String choosePicture();

  String choosePicture(int part);
}
