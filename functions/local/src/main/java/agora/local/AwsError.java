package agora.local;

/** What an AWS service answers to a request that it refuses. */
final class AwsError extends RuntimeException {
  final int status;
  final String type;

  AwsError(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  static AwsError badRequest(String type, String message) {
    return new AwsError(400, type, message);
  }
}
