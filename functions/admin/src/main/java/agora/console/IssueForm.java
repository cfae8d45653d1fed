package agora.console;

import agora.clubs.Language;
import agora.console.words.EditorWords;
import agora.issues.Block;
import agora.pictures.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of an issue, as whoever writes one is asked for them. */
public final class IssueForm {

  static final List<String> KINDS = Stream.of(Block.Kind.values()).map(Draft::word).toList();

  private static final Set<String> MORE = Set.of("image", "alt", "credit", "topics");
  private static final Set<String> OPTIONAL =
      Set.of("author", "isbn", "image", "credit", "topics"); // "alt" is needed with a picture

  private IssueForm() {}

  /**
   * A block in the editor.
   *
   * @param id the block's own
   * @param more what is folded away until it is asked for, or wrong
   */
  public record Part(int at, String id, String kind, List<FormField> boxes, List<FormField> more) {

    /** Where the picture that is chosen stands on this host; empty for none, or one elsewhere. */
    public String thumbnail() {
      return more.stream()
          .filter(box -> box.field().equals("image") && box.value().contains(Picture.PATH))
          .map(box -> box.value().substring(box.value().indexOf(Picture.PATH)))
          .findFirst()
          .orElse("");
    }

    public boolean isOpen() {
      return more.stream().anyMatch(FormField::isWrong);
    }
  }

  /** All but the blocks. */
  static List<FormField> heads(FormFields.Drawn drawn) {
    return drawn.boxes().stream()
        .filter(box -> !box.name().equals("blocks") && !box.name().equals("id"))
        .map(
            box ->
                box.name().equals("leaves") && !box.isWrong()
                    ? FormField.hidden("leaves", box.value())
                    : box)
        .map(box -> box.kind() == FormField.Kind.LINE ? box.needed() : box)
        .toList();
  }

  static List<Part> parts(FormFields.Drawn drawn, Language language) {
    List<Part> parts = new ArrayList<>();
    for (FormField block : drawn.of("blocks").inner()) {
      String kind =
          block.of("kind").options().stream()
              .filter(FormField.Option::chosen)
              .findFirst()
              .map(FormField.Option::value)
              .orElse("");
      if (!kind.isEmpty()) {
        List<FormField> boxes =
            block.inner().stream().map(box -> shown(box, kind, block, language)).toList();
        parts.add(
            new Part(
                parts.size(),
                block.of("id").value(),
                Labels.in(language).choice(kind),
                boxes.stream().filter(box -> !isMore(box)).toList(),
                boxes.stream().filter(IssueForm::isMore).toList()));
      }
    }
    return parts;
  }

  /** What the form of a kind asks for; what stands in other fields stays there. */
  private static Set<String> asked(Block.Kind kind) {
    return switch (kind) {
      case TEXT -> Set.of("title", "text", "image", "alt", "credit", "topics");
      case ARTICLE ->
          Set.of("title", "author", "text", "url", "linkText", "image", "alt", "credit", "topics");
      case BOOK ->
          Set.of(
              "title",
              "author",
              "isbn",
              "text",
              "url",
              "linkText",
              "image",
              "alt",
              "credit",
              "topics");
      case EXCLUSIVE -> Set.of("title", "author", "text", "image", "alt", "credit", "topics");
      case BENEFIT ->
          Set.of("title", "text", "places", "until", "pickup", "image", "alt", "credit", "topics");
      case CONTEXT -> Set.of("title", "text", "url", "linkText", "topics");
      case EVENT -> Set.of("event", "title", "text", "topics");
      case OFFER -> Set.of("title", "text", "url", "linkText", "image", "alt", "credit", "topics");
    };
  }

  /** Whether a field tells of what stands in another, be that one of the kind's or not. */
  private static boolean stands(FormField block, String field) {
    return switch (field) {
      case "alt", "credit" -> !block.of("image").value().isBlank();
      case "linkText" -> !block.of("url").value().isBlank();
      default -> false;
    };
  }

  private static boolean isMore(FormField box) {
    return box.kind() != FormField.Kind.HIDDEN && MORE.contains(box.field());
  }

  private static FormField shown(FormField box, String kind, FormField block, Language language) {
    String field = box.field();
    boolean asked =
        Draft.kind(kind).filter(each -> asked(each).contains(field)).isPresent()
            || stands(block, field);
    boolean known = Stream.of(Block.Kind.values()).anyMatch(each -> asked(each).contains(field));
    if (field.equals("kind")) {
      return FormField.hidden(box.name(), kind);
    }
    return asked || !(known || field.equals("id")) || !box.wrong().isEmpty()
        ? (OPTIONAL.contains(field) ? box : box.needed()).hinted(hint(field, kind, language))
        : FormField.hidden(box.name(), box.value());
  }

  /** What a field is for, where its kind of block says that; empty for what its label says. */
  private static String hint(String field, String kind, Language language) {
    return switch (field) {
      case "isbn" -> EditorWords.in(language).shownOnly();
      case "text" ->
          kind.equals(Draft.word(Block.Kind.EXCLUSIVE))
              ? EditorWords.in(language).beginningForAll()
              : "";
      default -> "";
    };
  }
}
