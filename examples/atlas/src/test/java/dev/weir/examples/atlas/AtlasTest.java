package dev.weir.examples.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.servers.DynamoServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program twice on one database, as its user would. */
class AtlasTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void loadsOnceAndAnswersTwice() {
        assertLoadsOnceAndAnswersTwice("sqlite:" + folder.resolve("atlas.db"));
    }

    @Test
    void answersTheSameOnAnotherDatabase() {
        assertLoadsOnceAndAnswersTwice("r2dbc:h2:mem:///atlas");
    }

    /** Of a key-value store not everything can be asked: what cannot is refused, with what to do instead, and the rest answered. */
    @Test
    void answersWhatAKeyValueStoreCan() {
        System.setProperty("aws.accessKeyId", "none");
        System.setProperty("aws.secretAccessKey", "none");
        String url = "dynamodb://local?endpoint=" + DynamoServer.shared().endpoint();

        String first = run(url);
        String second = run(url);

        assertThat(first)
                .containsSubsequence(
                        "Opening a database of dynamodb",
                        "without a transaction: [UNSUPPORTED_BY_DATABASE] dynamodb cannot run a transaction",
                        "%,6d countries".formatted(Locale.getISOCountries().length),
                        "not counted: [UNSUPPORTED_BY_DATABASE]",
                        "Which countries share a currency with Finland?",
                        "Andorra, Austria, Belgium",
                        "Which languages are spoken in Switzerland?",
                        "refused: [UNSUPPORTED_BY_DATABASE] dynamodb cannot run an order",
                        "Which ten countries have most languages?",
                        "refused: [UNSUPPORTED_BY_DATABASE]",
                        "Walk through the time zones",
                        "13 pages",
                        "Read every locale",
                        "asked for  100 after    0 rows",
                        " rows",
                        "refused: [UNIQUE_VIOLATION] countries already has a row with these values of alpha3",
                        "left behind: country false, language false");
        assertThat(second).contains("nothing to load.");
        assertThat(answers(second)).isEqualTo(answers(first));
    }

    private static void assertLoadsOnceAndAnswersTwice(String url) {
        int countries = Locale.getISOCountries().length;

        String first = run(url);
        String second = run(url);

        assertThat(first)
                .contains("%,6d countries".formatted(countries))
                .containsSubsequence(
                        "Which countries share a currency with Finland?",
                        "Andorra, Austria, Belgium",
                        "Which languages are spoken in Switzerland?",
                        "German (Deutsch), Italian (italiano)",
                        "where is Portuguese spoken",
                        "Brazil (Brazilian Real)",
                        "Which ten countries have most languages?",
                        "India",
                        "Walk through the time zones",
                        "13 pages",
                        "Read every locale",
                        "asked for  100 after    0 rows",
                        "asked for   75 after   75 rows",
                        " rows",
                        "refused: [UNIQUE_VIOLATION] countries already has a row with these values of alpha3",
                        "left behind: country false, language false");
        assertThat(second).contains("Found %d countries; nothing to load.".formatted(countries));
        assertThat(answers(second)).isEqualTo(answers(first));
    }

    private static String run(String url) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Atlas.run(url, out).block(PATIENCE);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String answers(String output) {
        return output.substring(output.indexOf("Which countries"));
    }
}
