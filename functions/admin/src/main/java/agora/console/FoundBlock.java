package agora.console;

import agora.checks.BookNumber;
import agora.checks.Fault;
import agora.clubs.Language;
import agora.console.words.EditorWords;
import agora.console.words.FieldWords;
import agora.edge.lambda.Json;
import agora.issues.Block;
import agora.staff.Outcome;
import agora.staff.ProposedBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A block of an address that was pasted, of a book's number, or of a photo of its barcode: of what
 * was found somebody writes on.
 */
record FoundBlock(CommandRunner giver) {

  /** Asks for what was given: the photo, if there is one. */
  Outcome<?> ask(Visit visit) {
    String pasted = visit.form().text("found").strip();
    String photo = visit.form().text("photo");
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("club", visit.ofClub().id());
    if (photo.isBlank() && BookNumber.of(pasted) instanceof BookNumber.Other) {
      fields.put("url", pasted);
      return giver.give(visit, "propose-block", fields);
    }
    fields.put(photo.isBlank() ? "isbn" : "photo", photo.isBlank() ? pasted : photo);
    return giver.give(visit, "look-up-book", fields);
  }

  /** Adds what was found at the end, and says where. */
  static int into(Draft draft, ProposedBlock found) {
    Block.Fields fields = found.block().fields();
    int at = draft.add(Draft.word(fields.kind()));
    String block = Json.asText(draft.blocks().get(at).get("id"));
    set(draft, block + ".title", fields.title());
    set(draft, block + ".text", fields.text());
    set(draft, block + ".author", fields.author());
    set(draft, block + ".isbn", fields.isbn());
    set(draft, block + ".url", fields.url());
    set(draft, block + ".linkText", fields.linkText());
    return at;
  }

  private static void set(Draft draft, String path, @Nullable String text) {
    if (text != null) {
      draft.set(path, text);
    }
  }

  /** Whether anything was found out; else the block has what was asked about, and no more. */
  static boolean isFound(ProposedBlock found) {
    return !found.block().fields().title().isBlank();
  }

  /** What whoever asked is told, beside the block that they are led to. */
  static FlashMessage note(ProposedBlock found, Draft draft, int at, Language language) {
    EditorWords say = EditorWords.in(language);
    boolean isFound = isFound(found);
    String text =
        Stream.concat(
                Stream.of(isFound ? say.partFound() : say.nothingFound()),
                found.warnings().stream().map(Fault::problem).map(FieldWords.in(language)::of))
            .collect(Collectors.joining(" "));
    return (isFound ? FlashMessage.of(text) : FlashMessage.warning(text))
        .beside(Json.asText(draft.blocks().get(at).get("id")));
  }
}
