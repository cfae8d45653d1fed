package agora.staff;

import agora.checks.Fault;
import agora.clubs.Library;
import agora.clubs.LibraryCheck;
import agora.store.Stored;
import java.util.List;

/**
 * Saves who answers for the members' data. It stands in the privacy notice, in the words that
 * members consent to, and below each mail; nobody can sign up before it is there.
 */
public final class SaveLibrary implements Command<SaveLibrary.Saved> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "save-library",
          Role.ADMIN,
          Field.of("name", FieldType.TEXT, "the library's name, with its municipality").needed(),
          Field.of("cvr", FieldType.TEXT, "its number in the business register: eight digits")
              .needed(),
          Field.of("address", FieldType.TEXT, "where letters reach it, on one line").needed(),
          Field.of("email", FieldType.MAIL, "a mailbox that people read").needed(),
          Field.of("telephone", FieldType.TEXT, "as people write it").needed(),
          Field.part(
                  "dpo",
                  "{name, email, telephone}: the data protection officer",
                  Field.of("name", FieldType.TEXT, "a name or a title").needed(),
                  Field.of("email", FieldType.MAIL, "a mailbox that they read").needed(),
                  Field.of("telephone", FieldType.TEXT, "as people write it").needed())
              .needed(),
          Field.version());

  private final Content content;
  private final String publicBaseUrl;

  SaveLibrary(Content content, String publicBaseUrl) {
    this.content = content;
    this.publicBaseUrl = publicBaseUrl;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  /**
   * The library as citizens meet it.
   *
   * @param page the privacy notice's address
   */
  public record Saved(long version, String page) {}

  @Override
  public Outcome<Saved> run(Input input) {
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
    List<Fault> errors = input.errors();
    if (errors.isEmpty()) {
      errors = LibraryCheck.of(library);
    }
    if (!errors.isEmpty()) {
      return Outcome.invalid(errors);
    }
    Stored<Library> stands = content.clubs().readLibrary();
    if (!stands.isAsRead(version) || !content.clubs().replaceLibrary(stands, library)) {
      return Outcome.overtaken("name", RefusalReason.Thing.LIBRARY);
    }
    return new Outcome.Done<>(new Saved(stands.version() + 1, publicBaseUrl + "/privacy"));
  }
}
