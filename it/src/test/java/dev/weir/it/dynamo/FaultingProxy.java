package dev.weir.it.dynamo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a server of DynamoDB's protocol: passes requests on, lets those fail that a test has chosen, and
 * keeps what was sent, as data.
 */
final class FaultingProxy implements AutoCloseable {
    private static final String JSON = "application/x-amz-json-1.0";
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;
    private static final int FINE = 200;

    private final URI target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Fault> planned = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * A request as it arrived.
     *
     * @param operation such as {@code GetItem}
     */
    record Sent(String operation, String body, Fault fault) {}

    private record Answer(int status, String body) {}

    FaultingProxy(URI target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sets what becomes of the next requests, in the order of their arrival; those after them pass. Forgets what was sent. */
    synchronized void plan(Fault... faults) {
        planned.clear();
        planned.addAll(List.of(faults));
        sent.clear();
    }

    /** Returns what was sent since then. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Returns the kinds of requests that were sent since then. */
    List<String> operations() {
        return sent().stream().map(Sent::operation).toList();
    }

    private synchronized Fault next() {
        Fault next = planned.poll();
        return next == null ? Fault.NONE : next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        Fault fault = next();
        sent.add(new Sent(operation.substring(operation.indexOf('.') + 1), body, fault));
        switch (fault) {
            case NONE -> answer(exchange, pass(exchange, body));
            case THROTTLED -> answer(exchange, error(REFUSED, "ProvisionedThroughputExceededException"));
            case LIMITED -> answer(exchange, error(REFUSED, "ThrottlingException"));
            case FAILED -> answer(exchange, error(BROKEN, "InternalServerError"));
            case FAILED_AFTERWARDS -> {
                pass(exchange, body);
                answer(exchange, error(BROKEN, "InternalServerError"));
            }
            case CUT -> exchange.close();
            case CUT_AFTERWARDS -> {
                pass(exchange, body);
                exchange.close();
            }
            case LATE -> {
                pass(exchange, body);
                awaitEnd();
                exchange.close();
            }
            case LEFT_OUT -> {
                BatchHalves halves = BatchHalves.of(body);
                Answer first = pass(exchange, halves.first());
                answer(exchange, new Answer(first.status(), halves.leavingOutTheSecond(first.body())));
            }
            case ALL_LEFT_OUT -> answer(exchange, new Answer(FINE, BatchHalves.leavingOutAll(body)));
        }
    }

    private Answer pass(HttpExchange exchange, String body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve("/")).POST(HttpRequest.BodyPublishers.ofString(body));
        for (String header : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Answer error(int status, String code) {
        return new Answer(
                status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"planned\"}".formatted(code));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (OutputStream response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    private void awaitEnd() throws IOException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
