package agora.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function that does nothing: what the JVM and Lambda's client cost by themselves. */
public final class Bare implements RequestStreamHandler {

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    in.readAllBytes();
    out.write("{\"statusCode\":302}".getBytes(StandardCharsets.UTF_8));
  }
}
