package agora.simulation.aws;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntry;
import software.amazon.awssdk.services.sesv2.model.BulkEmailEntryResult;
import software.amazon.awssdk.services.sesv2.model.GetAccountRequest;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendBulkEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/** SES as functions see it. */
public final class MemoryMail implements SesV2Client {

  private static final int MOST_ENTRIES = 50;
  private static final int LARGEST_REQUEST = 1024 * 1024;

  /** What is behind the client. */
  public interface Post {
    GetAccountResponse account();

    List<BulkEmailEntryResult> bulk(SendBulkEmailRequest request);

    void single(SendEmailRequest request);
  }

  private final Calls calls;
  private final Supplier<Post> post;

  public MemoryMail(Calls calls, Supplier<Post> post) {
    this.calls = calls;
    this.post = post;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public GetAccountResponse getAccount(GetAccountRequest get) {
    return calls.call("ses", "GetAccount", () -> post.get().account());
  }

  @Override
  public SendEmailResponse sendEmail(SendEmailRequest send) {
    return calls.call(
        "ses",
        "SendEmail",
        () -> {
          post.get().single(send);
          return SendEmailResponse.builder().messageId("s").build();
        });
  }

  @Override
  public SendBulkEmailResponse sendBulkEmail(SendBulkEmailRequest send) {
    int entries = send.bulkEmailEntries().size();
    if (entries == 0 || entries > MOST_ENTRIES || size(send) > LARGEST_REQUEST) {
      throw new IllegalArgumentException("more than SES takes: " + entries + " entries");
    }
    return calls.call(
        "ses",
        "SendBulkEmail " + whom(send),
        () -> SendBulkEmailResponse.builder().bulkEmailEntryResults(post.get().bulk(send)).build());
  }

  private static String whom(SendBulkEmailRequest send) {
    return String.join(",", send.bulkEmailEntries().stream().map(MemoryMail::place).toList());
  }

  /** The recipient's place: batch and index, as the entry's tags say. */
  private static String place(BulkEmailEntry entry) {
    return tag(entry, "batch") + "/" + tag(entry, "index");
  }

  /** The value of an entry's tag; empty where it has none. */
  public static String tag(BulkEmailEntry entry, String name) {
    return entry.replacementTags().stream()
        .filter(tag -> tag.name().equals(name))
        .map(tag -> tag.value())
        .findFirst()
        .orElse("");
  }

  /** About what the request weighs: its texts. */
  private static long size(SendBulkEmailRequest send) {
    var content = send.defaultContent().template().templateContent();
    long size = bytes(content.subject()) + bytes(content.html()) + bytes(content.text());
    for (BulkEmailEntry entry : send.bulkEmailEntries()) {
      size +=
          bytes(entry.replacementEmailContent().replacementTemplate().replacementTemplateData());
    }
    return size;
  }

  private static long bytes(String text) {
    return text.length() * 2L < LARGEST_REQUEST / 2
        ? text.length()
        : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
