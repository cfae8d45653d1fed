package agora.sheets;

import java.util.List;

/**
 * What a column holds, under the names that it comes by: ours, Danish ones, and those of
 * Mailchimp's and listmonk's exports. A name that stands further left wins: Mailchimp's {@code
 * Address} is where somebody lives.
 */
public enum KnownColumn {
  ADDRESS(
      "email address",
      "email",
      "e-mail",
      "mail",
      "mailadresse",
      "e-mailadresse",
      "emailadresse",
      "address",
      "adresse"),
  NAME("name", "navn"),
  FIRST_NAME("first name", "fornavn"),
  LAST_NAME("last name", "efternavn"),
  LANGUAGE("language", "sprog"),
  TOPICS("topics", "emner"),
  /** Mailchimp's, of which some may be topics. */
  TAGS("tags"),
  CONSENT_DATE("consent_date", "samtykkedato", "dato for samtykke"),
  /** Mailchimp's, in UTC: the yes by a link in a mail, and the form before it. */
  CONFIRM_TIME("confirm_time"),
  OPTIN_TIME("optin_time"),
  /** listmonk's. */
  CREATED_AT("created_at"),
  CONSENT_SOURCE("consent_source", "samtykkekilde", "kilde"),
  CONSENT_TEXT("consent_text", "samtykketekst"),
  /** listmonk's. */
  STATUS("status"),
  REASON("reason", "årsag", "grund"),
  /** Mailchimp's, in the export of who unsubscribed. */
  UNSUB_TIME("unsub_time"),
  UNSUB_REASON("unsub_reason"),
  /** Mailchimp's, in the export of who bounced. */
  CLEAN_TIME("clean_time"),
  CODE("code", "kode", "billetkode", "rabatkode", "voucher");

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> names;

  KnownColumn(String... names) {
    this.names = List.of(names);
  }

  /** Where it stands in a header; -1 where it does not. */
  int in(List<String> header) {
    return names.stream().mapToInt(header::indexOf).filter(at -> at >= 0).findFirst().orElse(-1);
  }

  /** The name that we give it. */
  public String heading() {
    return switch (this) {
      case ADDRESS -> "address";
      default -> names.getFirst();
    };
  }
}
