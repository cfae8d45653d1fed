package agora.newsletter.sending;

import agora.edge.lambda.Log;
import agora.mailings.Mailing;
import agora.mailings.Missing;
import agora.newsletter.sending.BulkMail.MemberMail;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.LimitExceededException;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

/** One call of SES, and what its answer means for each recipient and for the mailing. */
final class Slices {

  private final BulkMail mail;

  Slices(BulkMail mail) {
    this.mail = mail;
  }

  /** A slice that is ready to be sent. */
  record Request(SendBulkEmailRequest request, List<MemberMail> mails) {
    private Request part(int from, int to) {
      var entries = request.bulkEmailEntries().subList(from, to);
      return new Request(
          request.toBuilder().bulkEmailEntries(entries).build(), mails.subList(from, to));
    }
  }

  /** The request, complete; throws before anything is sent. */
  Request ready(Mailing mailing, int batch, MailTexts.Text text, List<MemberMail> mails) {
    return new Request(mail.request(mailing, batch, text, mails), mails);
  }

  /** Sends a slice. Whatever SES says, or does not say, is an answer. */
  SliceResult send(Request slice) {
    try {
      return answer(slice.mails(), mail.send(slice.request()));
    } catch (BadRequestException e) {
      return withoutThePoison(slice);
    } catch (TooManyRequestsException | LimitExceededException e) {
      return SliceResult.nothing(
          String.valueOf(e.getMessage()).contains("Daily")
              ? SendDecision.TOMORROW
              : SendDecision.SLOW_DOWN,
          code(e));
    } catch (SesV2Exception e) {
      Log.error("ses-refused", e, Map.of("status", e.statusCode()));
      return e.statusCode() >= 500
          ? uncertain(slice.mails())
          : SliceResult.nothing(SendDecision.HALT, code(e));
    } catch (SdkClientException e) { // the answer never came, or SES was never reached
      Log.error("ses-unanswered", e, Map.of());
      return uncertain(slice.mails());
    }
  }

  private static SliceResult uncertain(List<MemberMail> mails) {
    SliceResult.Gathering answer = new SliceResult.Gathering();
    mails.forEach(letter -> answer.uncertain(letter.index()));
    return answer.decision(SendDecision.SLOW_DOWN, "").answer();
  }

  private static String code(SesV2Exception e) {
    var details = e.awsErrorDetails();
    return details == null || details.errorCode() == null
        ? e.getClass().getSimpleName()
        : details.errorCode();
  }

  /** SES refuses a whole call for one bad recipient: halves until that one stands alone. */
  private SliceResult withoutThePoison(Request slice) {
    int size = slice.mails().size();
    if (size == 1) {
      return new SliceResult.Gathering()
          .missing(slice.mails().getFirst().index(), Missing.INVALID)
          .answer();
    }
    SliceResult first = send(slice.part(0, size / 2));
    return first.decision() == SendDecision.GO_ON
        ? first.and(send(slice.part(size / 2, size)))
        : first;
  }

  private static SliceResult answer(List<MemberMail> mails, List<BulkEmailEntryResult> results) {
    SliceResult.Gathering answer = new SliceResult.Gathering();
    for (int i = 0; i < mails.size(); i++) {
      int index = mails.get(i).index();
      if (i >= results.size()) {
        answer.uncertain(index);
        continue;
      }
      var status = results.get(i).status();
      String code = results.get(i).statusAsString();
      switch (status == null
          ? software.amazon.awssdk.services.sesv2.model.BulkEmailStatus.FAILED
          : status) {
        case SUCCESS -> answer.sent(index);
        case MESSAGE_REJECTED -> answer.missing(index, Missing.REJECTED);
        case INVALID_PARAMETER -> answer.missing(index, Missing.INVALID);
        case ACCOUNT_THROTTLED -> answer.decision(SendDecision.SLOW_DOWN, code);
        case ACCOUNT_DAILY_QUOTA_EXCEEDED -> answer.decision(SendDecision.TOMORROW, code);
        case ACCOUNT_SUSPENDED,
            ACCOUNT_SENDING_PAUSED,
            CONFIGURATION_SET_NOT_FOUND,
            CONFIGURATION_SET_SENDING_PAUSED,
            INVALID_SENDING_POOL_NAME,
            MAIL_FROM_DOMAIN_NOT_VERIFIED,
            TEMPLATE_NOT_FOUND ->
            answer.decision(SendDecision.HALT, code);
        case TRANSIENT_FAILURE, FAILED, UNKNOWN_TO_SDK_VERSION -> {} // it is tried again
      }
    }
    Log.info(
        "slice-answered",
        results.stream()
            .collect(
                Collectors.groupingBy(
                    result -> String.valueOf(result.statusAsString()), Collectors.counting())));
    return answer.answer();
  }
}
