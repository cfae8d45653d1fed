package agora.newsletter.sending;

import agora.edge.aws.ListHeaders;
import agora.edge.lambda.Json;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Recipient;
import agora.members.Member;
import agora.members.consents.DataUse;
import agora.members.consents.For;
import agora.newsletter.sending.MailTexts.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;

/** Turns recipients of one language into one call of SES. */
final class BulkMail {

  private final Supplier<SesV2Client> ses;
  private final Personalisation personal;
  private final String configurationSet;
  private final String mailDomain;

  BulkMail(
      Supplier<SesV2Client> ses,
      Personalisation personal,
      String configurationSet,
      String mailDomain) {
    this.ses = ses;
    this.personal = personal;
    this.configurationSet = configurationSet;
    this.mailDomain = mailDomain;
  }

  /**
   * A mail to one member.
   *
   * @param index the recipient's place in the batch
   * @param again whether an earlier call may have sent it, and nothing has been heard of it
   */
  @For({DataUse.COUNT_CLICKS, DataUse.COUNT_READERS})
  record MemberMail(int index, Member member, Recipient recipient, boolean again) {

    /** Whether a click in it is told from no other of its text. */
    boolean isAnonymous() {
      return switch (member.tracking()) {
        case NONE -> false;
        case ANONYMOUS -> true;
        case PERSONAL -> recipient.pseudonym().isEmpty();
      };
    }

    /** The same, with links that count nothing. */
    MemberMail uncounted() {
      return new MemberMail(index, member.uncounted(), recipient, again);
    }
  }

  /** The request, with every variable of every recipient; throws before anything is sent. */
  SendBulkEmailRequest request(Mailing mailing, int batch, Text text, List<MemberMail> mails) {
    List<BulkEmailEntry> entries =
        mails.stream().map(memberMail -> entry(mailing, batch, text, memberMail)).toList();
    return SendBulkEmailRequest.builder()
        .fromEmailAddress(mailing.from())
        .replyToAddresses(mailing.replyTo())
        .configurationSetName(configurationSet)
        .defaultContent(
            content ->
                content.template(
                    template ->
                        template
                            .templateContent(
                                parts ->
                                    parts
                                        .subject(text.body().subject())
                                        .html(text.body().html())
                                        .text(text.body().text()))
                            .templateData("{}")))
        .defaultEmailTags(tags(mailing))
        .bulkEmailEntries(entries)
        .build();
  }

  /** SES's answers, in the order of the entries. */
  List<BulkEmailEntryResult> send(SendBulkEmailRequest request) {
    return ses.get().sendBulkEmail(request).bulkEmailEntryResults();
  }

  private BulkEmailEntry entry(Mailing mailing, int batch, Text text, MemberMail memberMail) {
    Map<String, String> values =
        personal.values(mailing.id(), text, memberMail.member(), memberMail.recipient());
    String leave = values.get("unsubscribe"); // signed already, where the text has it too
    String unsubscribe = leave == null ? personal.unsubscribe(memberMail.member()) : leave;
    return BulkEmailEntry.builder()
        .destination(to -> to.toAddresses(memberMail.member().email()))
        .replacementEmailContent(
            content ->
                content.replacementTemplate(
                    template -> template.replacementTemplateData(Json.write(values))))
        .replacementHeaders(ListHeaders.of(mailing.club(), mailDomain, unsubscribe))
        .replacementTags(tags(mailing, batch, memberMail))
        .build();
  }

  /** A request to nobody, made like the real ones; it is never sent. */
  static SendBulkEmailRequest example() {
    BulkEmailEntry entry =
        BulkEmailEntry.builder()
            .destination(to -> to.toAddresses("never@priming.invalid"))
            .replacementEmailContent(
                content ->
                    content.replacementTemplate(
                        template ->
                            template.replacementTemplateData(Json.write(Map.of("name", "")))))
            .replacementHeaders(
                ListHeaders.of("priming", "priming.invalid", "https://priming.invalid/"))
            .replacementTags(tag("mailing", "priming_never"))
            .build();
    return SendBulkEmailRequest.builder().bulkEmailEntries(entry).build();
  }

  /** What SES's events say of the mailing, and what receivers' feedback loops are told. */
  private static List<MessageTag> tags(Mailing mailing) {
    return List.of(
        tag("mailing", mailing.id().value()),
        tag("ses:feedback-id-a", mailing.club()),
        tag("ses:feedback-id-b", mailing.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static List<MessageTag> tags(Mailing mailing, int batch, MemberMail memberMail) {
    List<MessageTag> tags = new ArrayList<>(tags(mailing));
    tags.add(tag("batch", Integer.toString(batch)));
    tags.add(tag("index", Integer.toString(memberMail.index())));
    if (memberMail.again()) {
      tags.add(tag("again", "yes"));
    }
    return tags;
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }
}
