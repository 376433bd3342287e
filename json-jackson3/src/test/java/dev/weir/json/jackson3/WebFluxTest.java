package dev.weir.json.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Many;
import dev.weir.json.jackson3.Shelf.Author;
import dev.weir.json.jackson3.Shelf.Book;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.Decoder;
import org.springframework.core.codec.Encoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.DecoderHttpMessageReader;
import org.springframework.http.codec.EncoderHttpMessageWriter;
import org.springframework.http.codec.ServerCodecConfigurer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What handlers of WebFlux give and take goes through its codecs as they come, which find the module by themselves. */
class WebFluxTest {
    private static final ResolvableType AUTHOR = ResolvableType.forClass(Author.class);
    private static final MediaType JSON = MediaType.APPLICATION_JSON;
    private static final Author ADA = Author.of("Ada");
    private static final String TEXT = "{\"id\":\"" + Shelf.ID + "\",\"name\":\"Ada\"";

    private final ServerCodecConfigurer codecs = ServerCodecConfigurer.create();

    @Test
    void aHandlerGivesWhatIsLoaded() {
        Flux<Author> authors = Flux.just(ADA, ADA.with(Many.of(List.of(Book.of(1)))));

        StepVerifier.create(encoder()
                        .encode(authors, DefaultDataBufferFactory.sharedInstance, AUTHOR, JSON, Map.of())
                        .map(part -> part.toString(StandardCharsets.UTF_8))
                        .collect(Collectors.joining()))
                .expectNext("[" + TEXT + "}," + TEXT + ",\"books\":[{\"number\":1}]}]")
                .verifyComplete();
    }

    @Test
    void aHandlerTakesWhatIsThere() {
        StepVerifier.create(decoder().decodeToMono(body(TEXT + ",\"books\":[]}"), AUTHOR, JSON, Map.of()))
                .assertNext(author -> {
                    assertThat(((Author) author).books().get()).isEmpty();
                    assertThat(((Author) author).portrait().isLoaded()).isFalse();
                })
                .verifyComplete();
    }

    private static Mono<DataBuffer> body(String text) {
        return Mono.fromSupplier(
                () -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked") // a codec says by a question what it can write
    private Encoder<Object> encoder() {
        return codecs.getWriters().stream()
                .filter(writer -> writer.canWrite(AUTHOR, JSON))
                .map(writer -> (Encoder<Object>) ((EncoderHttpMessageWriter<?>) writer).getEncoder())
                .findFirst()
                .orElseThrow();
    }

    private Decoder<?> decoder() {
        return codecs.getReaders().stream()
                .filter(reader -> reader.canRead(AUTHOR, JSON))
                .map(reader -> ((DecoderHttpMessageReader<?>) reader).getDecoder())
                .findFirst()
                .orElseThrow();
    }
}
