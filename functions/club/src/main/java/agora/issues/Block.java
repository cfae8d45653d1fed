package agora.issues;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of an issue: a record for each kind. Whoever draws, checks or counts blocks tells the
 * kinds apart by an exhaustive switch, so that a new kind is missed nowhere.
 */
public sealed interface Block {

  /** What is written elsewhere, and where. */
  record Article(Words words) implements Block {}

  /** A book to borrow. */
  record Book(Words words, @Nullable String isbn) implements Block {}

  /** What one needs to know to follow the rest. */
  record Context(Words words) implements Block {}

  /**
   * An event of the club's.
   *
   * @param event its id; null while the draft does not say it
   */
  record EventBlock(Words words, @Nullable String event) implements Block {}

  /** What the editors say themselves. */
  record Text(Words words) implements Block {}

  /** Something to buy. */
  record Offer(Words words) implements Block {}

  /** An article of the club's own: everybody reads how it begins, and members the rest. */
  record Exclusive(Words words) implements Block {

    private static final Pattern PARAGRAPH = Pattern.compile("\\R[ \\t]*\\R");

    /** Its first paragraph. */
    String beginning() {
      return PARAGRAPH.split(text().strip(), 2)[0];
    }
  }

  /**
   * What some members get who ask for it first, as it says how to fetch.
   *
   * @param places how many get it; null while the draft does not say it
   * @param until when that ends where the club is, as in {@code 2026-12-20T18:00}; null while the
   *     draft does not say it
   * @param pickup how who has one fetches it, in one line; null while the draft does not say it
   */
  record Benefit(
      Words words, @Nullable Integer places, @Nullable String until, @Nullable String pickup)
      implements Block {

    /** When it ends; null while the draft does not say it. */
    public @Nullable Instant ends(ZoneId zone) {
      return until == null ? null : LocalDateTime.parse(until).atZone(zone).toInstant();
    }
  }

  /** The name of a kind: what stored blocks and staff's commands say. */
  enum Kind {
    ARTICLE,
    BOOK,
    CONTEXT,
    EVENT,
    TEXT,
    OFFER,
    EXCLUSIVE,
    BENEFIT
  }

  /** What a block says, whatever its kind. */
  Words words();

  default Kind kind() {
    return switch (this) {
      case Article _ -> Kind.ARTICLE;
      case Book _ -> Kind.BOOK;
      case Context _ -> Kind.CONTEXT;
      case EventBlock _ -> Kind.EVENT;
      case Text _ -> Kind.TEXT;
      case Offer _ -> Kind.OFFER;
      case Exclusive _ -> Kind.EXCLUSIVE;
      case Benefit _ -> Kind.BENEFIT;
    };
  }

  /** The same block, saying other words. */
  default Block saying(Words others) {
    return switch (this) {
      case Article _ -> new Article(others);
      case Book(_, String isbn) -> new Book(others, isbn);
      case Context _ -> new Context(others);
      case EventBlock(_, String event) -> new EventBlock(others, event);
      case Text _ -> new Text(others);
      case Offer _ -> new Offer(others);
      case Exclusive _ -> new Exclusive(others);
      case Benefit(_, Integer places, String until, String pickup) ->
          new Benefit(others, places, until, pickup);
    };
  }

  /** All that staff wrote in it, by the field that it stands in. */
  default Map<String, String> written() {
    Map<String, String> all = new LinkedHashMap<>(words().written());
    @Nullable String own =
        switch (this) {
          case Benefit(_, _, _, String pickup) -> pickup;
          case Article _, Book _, Context _, EventBlock _, Text _, Offer _, Exclusive _ -> null;
        };
    if (own != null) {
      all.put("pickup", own);
    }
    return all;
  }

  /** The id of the event that it is about; null for none. */
  default @Nullable String event() {
    return switch (this) {
      case EventBlock(_, String event) -> event;
      case Article _, Book _, Context _, Text _, Offer _, Exclusive _, Benefit _ -> null;
    };
  }

  default String id() {
    return words().id();
  }

  default String title() {
    return words().title();
  }

  default String text() {
    return words().text();
  }

  /** What of its text everybody may read. */
  default String shown() {
    return switch (this) {
      case Exclusive article -> article.beginning();
      case Article _, Book _, Context _, EventBlock _, Text _, Offer _, Benefit _ -> text();
    };
  }

  default @Nullable String url() {
    return words().url();
  }

  default @Nullable String linkText() {
    return words().linkText();
  }

  default List<String> topics() {
    return words().topics();
  }

  /**
   * What a block says. Texts are Markdown.
   *
   * @param id letters, digits and hyphens, unique within the issue
   * @param author a book's author, or an article's source
   * @param url where the block's link leads; null where there is none
   * @param linkText what the link says
   * @param image address of a picture; null for none
   * @param alt what the picture shows, required with a picture
   * @param credit whose the picture is, as readers see it; required with one of our own
   * @param topics ids of topics
   */
  record Words(
      String id,
      String title,
      String text,
      @Nullable String author,
      @Nullable String url,
      @Nullable String linkText,
      @Nullable String image,
      @Nullable String alt,
      @Nullable String credit,
      List<String> topics) {

    /** A title and a text alone. */
    public static Words of(String id, String title, String text) {
      return new Words(id, title, text, null, null, null, null, null, null, List.of());
    }

    private Map<String, String> written() {
      Map<String, String> all = new LinkedHashMap<>();
      all.put("title", title);
      all.put("text", text);
      put(all, "author", author);
      put(all, "url", url);
      put(all, "linkText", linkText);
      put(all, "image", image);
      put(all, "alt", alt);
      put(all, "credit", credit);
      return all;
    }

    private static void put(Map<String, String> all, String field, @Nullable String text) {
      if (text != null) {
        all.put(field, text);
      }
    }

    /** The same with a link; with none where there is no address. */
    public Words linked(@Nullable String address, @Nullable String says) {
      return new Words(id, title, text, author, address, says, image, alt, credit, topics);
    }

    /** The same, with whose the picture is. */
    public Words credited(String whose) {
      return new Words(id, title, text, author, url, linkText, image, alt, whose, topics);
    }

    /** The same, of topics. */
    public Words about(List<String> ids) {
      return new Words(id, title, text, author, url, linkText, image, alt, credit, ids);
    }
  }

  /**
   * A block of any kind as its fields: how it is stored, given by staff, and hashed for an
   * approval.
   *
   * @param isbn a book's
   * @param event an event block's
   * @param places a benefit's, as are the two that follow
   */
  record Fields(
      String id,
      Kind kind,
      String title,
      String text,
      @Nullable String author,
      @Nullable String isbn,
      @Nullable String url,
      @Nullable String linkText,
      @Nullable String image,
      @Nullable String alt,
      @Nullable String credit,
      @Nullable String event,
      List<String> topics,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer places,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String until,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pickup) {}

  /** The block that the fields say; what its kind does not have is dropped. */
  @JsonCreator
  static Block of(Fields fields) {
    Words words =
        new Words(
            fields.id,
            fields.title,
            fields.text,
            fields.author,
            fields.url,
            fields.linkText,
            fields.image,
            fields.alt,
            fields.credit,
            fields.topics);
    return switch (fields.kind) {
      case ARTICLE -> new Article(words);
      case BOOK -> new Book(words, fields.isbn);
      case CONTEXT -> new Context(words);
      case EVENT -> new EventBlock(words, fields.event);
      case TEXT -> new Text(words);
      case OFFER -> new Offer(words);
      case EXCLUSIVE -> new Exclusive(words);
      case BENEFIT -> new Benefit(words, fields.places, fields.until, fields.pickup);
    };
  }

  @JsonValue
  default Fields fields() {
    Words words = words();
    return new Fields(
        words.id,
        kind(),
        words.title,
        words.text,
        words.author,
        this instanceof Book(_, String isbn) ? isbn : null,
        words.url,
        words.linkText,
        words.image,
        words.alt,
        words.credit,
        event(),
        words.topics,
        this instanceof Benefit(_, Integer places, _, _) ? places : null,
        this instanceof Benefit(_, _, String until, _) ? until : null,
        this instanceof Benefit(_, _, _, String pickup) ? pickup : null);
  }
}
