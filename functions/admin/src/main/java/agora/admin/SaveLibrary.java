package agora.admin;

import agora.checks.FieldError;
import agora.clubs.Library;
import agora.clubs.LibraryCheck;
import agora.store.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Saves who answers for the members' data. It stands in the privacy notice, in the words that
 * members consent to, and below each mail; nobody can sign up before it is there.
 */
final class SaveLibrary implements Command {

  private final Content content;
  private final String publicBaseUrl;

  SaveLibrary(Content content, String publicBaseUrl) {
    this.content = content;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Override
  public String name() {
    return "save-library";
  }

  @Override
  public Map<String, String> fields() {
    return Command.described(
        "name", "the library's name, with its municipality",
        "cvr", "its number in the business register (CVR): eight digits",
        "address", "where letters reach it, on one line",
        "email", "a mailbox that people read",
        "telephone", "as people write it",
        "dpo", "{name, email, telephone}: the data protection officer",
        "version", Command.VERSION);
  }

  @Override
  public Outcome run(Input input) {
    Input dpo = input.object("dpo");
    Library library =
        new Library(
            input.text("name"),
            input.text("cvr").replace(" ", ""),
            input.text("address"),
            input.text("email"),
            input.text("telephone"),
            new Library.Officer(dpo.text("name"), dpo.text("email"), dpo.text("telephone")));
    int version = input.wholeOr("version", -1);
    List<FieldError> errors = input.errors();
    if (errors.isEmpty()) {
      errors = LibraryCheck.of(library);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Library> stands = content.clubs().readLibrary();
    if (!stands.isAsRead(version) || !content.clubs().replaceLibrary(stands, library)) {
      return Outcome.overtaken("name", "library");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("version", stands.version() + 1);
    result.put("page", publicBaseUrl + "/privacy");
    return new Outcome.Done(result);
  }
}
