package agora.testkit.aws;

/** What an AWS service answers to a request that it refuses. */
public final class AwsError extends RuntimeException {
  final int status;
  final String type;

  public AwsError(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  /** The error as AWS's JSON protocols write it. */
  public HttpAnswer answer() {
    String text = String.valueOf(getMessage());
    return HttpAnswer.json(
            status,
            JsonTrees.object()
                .put("__type", type)
                .put("Type", "User")
                .put("message", text)
                .put("Message", text)
                .toString())
        .with("x-amzn-ErrorType", type.replaceFirst("^.*#", ""));
  }

  public static AwsError badRequest(String type, String message) {
    return new AwsError(400, type, message);
  }
}
