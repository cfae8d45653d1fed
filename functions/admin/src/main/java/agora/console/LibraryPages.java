package agora.console;

import agora.checks.Fault;
import agora.clubs.Library;
import agora.console.words.ClubScreenWords;
import agora.edge.lambda.Json;
import agora.edge.web.Response;
import agora.staff.Outcome;
import agora.staff.Refusal;
import agora.store.Contents;
import agora.store.Stored;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** <i>Biblioteket</i>: who answers for what is known of members. Without it nobody can join. */
record LibraryPages(Reading reading, CommandRunner giver) {

  private static final String SAVE = "save-library";

  Response show(Visit visit) {
    Stored<Library> stored = reading.clubs().readLibrary();
    Map<String, @Nullable Object> fields =
        stored.content().map(LibraryPages::fields).orElseGet(LinkedHashMap::new);
    fields.put("version", (int) stored.version());
    return page(visit, 200, fields, null);
  }

  Response save(Visit visit) {
    Map<String, @Nullable Object> fields = giver.posted(visit, SAVE);
    if (giver.give(visit, SAVE, fields) instanceof Outcome.Refused<?>(var refusal)) {
      return page(visit, refusal.status(), fields, refusal);
    }
    giver.say(visit, FlashMessage.of(ClubScreenWords.in(visit.language()).librarySaved()));
    return Response.seeOther("/admin/library");
  }

  private static Map<String, @Nullable Object> fields(Library library) {
    try {
      return new LinkedHashMap<>(Json.object(Contents.write(library)));
    } catch (IOException e) {
      throw new IllegalStateException(e); // we wrote it ourselves
    }
  }

  private Response page(
      Visit visit, int status, Map<String, @Nullable Object> fields, @Nullable Refusal refusal) {
    List<Fault> errors = refusal == null ? List.of() : refusal.errors();
    FormFields.Drawn drawn =
        FormFields.draw(giver.known(SAVE), fields, errors, null, reading, visit.language());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(
        "frame", ScreenFrame.of(visit, ClubScreenWords.in(visit.language()).library(), null));
    values.put("boxes", drawn.boxes());
    if (refusal != null) {
      values.put("refused", RefusalNotice.of(refusal, drawn.rest(), visit.language()));
    }
    return visit.page(status, "library", values);
  }
}
