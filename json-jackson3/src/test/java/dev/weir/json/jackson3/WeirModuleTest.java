package dev.weir.json.jackson3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.One;
import dev.weir.core.error.RelationNotLoadedException;
import dev.weir.json.jackson3.Shelf.Author;
import dev.weir.json.jackson3.Shelf.Book;
import dev.weir.json.jackson3.Shelf.Isbn;
import dev.weir.json.jackson3.Shelf.Loan;
import dev.weir.json.jackson3.Shelf.Owner;
import dev.weir.json.jackson3.Shelf.Page;
import dev.weir.json.jackson3.Shelf.Portrait;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

class WeirModuleTest {
    private static final String ADA = "{\"id\":\"00000000-0000-0000-0000-000000000007\",\"name\":\"Ada\"";

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    @Nested
    class Writing {
        @Test
        void leavesOutWhatWasNotLoaded() {
            assertThat(write(Author.of("Ada"))).isEqualTo(ADA + "}");
            assertThat(write(Book.of(1))).isEqualTo("{\"number\":1}");
        }

        @Test
        void writesWhatIsHeld() {
            Author ada = Author.of("Ada").with(Maybe.of(Optional.of(new Portrait("London"))));

            assertThat(write(ada)).isEqualTo(ADA + ",\"portrait\":{\"place\":\"London\"}}");
            assertThat(write(Book.of(1).by(ada)))
                    .isEqualTo("{\"number\":1,\"author\":" + ADA + ",\"portrait\":{\"place\":\"London\"}}}");
            assertThat(write(ada.with(Many.of(List.of(Book.of(1), Book.of(2))))))
                    .isEqualTo(ADA + ",\"books\":[{\"number\":1},{\"number\":2}],\"portrait\":{\"place\":\"London\"}}");
            assertThat(write(new Book(1, One.unloaded("Book.author"), Many.of(List.of("a", "b")))))
                    .isEqualTo("{\"number\":1,\"tags\":[\"a\",\"b\"]}");
        }

        @Test
        void writesThatThereIsNone() {
            assertThat(write(Author.of("Ada").with(Maybe.of(Optional.empty())))).isEqualTo(ADA + ",\"portrait\":null}");
            assertThat(write(Author.of("Ada").with(Many.of(List.of())))).isEqualTo(ADA + ",\"books\":[]}");
        }

        @Test
        void writesPartsAsTheyAre() {
            assertThat(write(Author.of("Ada").with(Many.partial(List.of(Book.of(1))))))
                    .isEqualTo(ADA + ",\"books\":[{\"number\":1}]}");
            assertThat(write(Author.of("Ada").with(Maybe.<Portrait>partial(Optional.empty()))))
                    .isEqualTo(ADA + ",\"portrait\":null}");
        }

        @Test
        void holdsInsideOfListsAndOtherRecords() {
            Page page = new Page(List.of(Author.of("Ada"), Author.of("Ada").with(Many.of(List.of(Book.of(1))))), 2);

            assertThat(write(page))
                    .isEqualTo("{\"authors\":[" + ADA + "}," + ADA + ",\"books\":[{\"number\":1}]}],\"next\":2}");
        }

        @Test
        void writesNullWhereNothingCanBeLeftOut() {
            assertThat(write(List.of(One.unloaded("Book.author"), One.of(new Portrait("London")))))
                    .isEqualTo("[null,{\"place\":\"London\"}]");
            assertThat(write(Many.of(List.of(1, 2)))).isEqualTo("[1,2]");
        }

        @Test
        void holdsWhateverTheMapperLeavesOut() {
            for (JsonInclude.Include include :
                    List.of(JsonInclude.Include.ALWAYS, JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_EMPTY)) {
                ObjectMapper mapper = JsonMapper.builder()
                        .findAndAddModules()
                        .changeDefaultPropertyInclusion(known -> known.withValueInclusion(include))
                        .build();

                assertThat(mapper.writeValueAsString(Author.of("Ada").with(Many.of(List.of()))))
                        .as(include.name())
                        .isEqualTo(ADA + ",\"books\":[]}");
            }
        }

        @Test
        void goesByTheAnnotationsOfAProperty() {
            Owner owner = new Owner(Many.of(List.of(Book.of(1).by(Author.of("Ada")))));

            assertThat(write(owner)).isEqualTo("{\"books\":[{\"number\":1}]}");
        }
    }

    @Test
    void aRecordAroundAValueIsTheValueWhereItSaysSo() {
        String loan = "{\"isbn\":\"978\",\"others\":[\"979\"]}";

        Loan read = json.readValue(loan, Loan.class);

        assertThat(read.isbn()).isEqualTo(new Isbn("978"));
        assertThat(read.others().get()).containsExactly(new Isbn("979"));
        assertThat(write(read)).isEqualTo(loan);
    }

    @Nested
    class Reading {
        @Test
        void loadsWhatIsThere() {
            Author ada = json.readValue(
                    ADA + ",\"books\":[{\"number\":1,\"author\":" + ADA + "}}],\"portrait\":{\"place\":\"London\"}}",
                    Author.class);

            assertThat(ada.name()).isEqualTo("Ada");
            assertThat(ada.portrait().get()).contains(new Portrait("London"));
            assertThat(ada.books().get()).singleElement().satisfies(book -> {
                assertThat(book.number()).isEqualTo(1);
                assertThat(book.author().get().name()).isEqualTo("Ada");
                assertThat(book.author().get().books().isLoaded()).isFalse();
            });
            assertThat(ada.books().isPartial()).isFalse();
        }

        @Test
        void leavesUnloadedWhatIsNotThere() {
            Author ada = json.readValue(ADA + "}", Author.class);

            assertThat(ada.books().isLoaded()).isFalse();
            assertThat(ada.portrait().isLoaded()).isFalse();
            assertThatExceptionOfType(RelationNotLoadedException.class)
                    .isThrownBy(() -> ada.books().get())
                    .withMessageContaining("Author.books");
            assertThat(json.readValue("{\"number\":1}", Book.class).author().isLoaded())
                    .isFalse();
        }

        @Test
        void takesNullForNoneOnlyWhereThereMayBeNone() {
            Author ada = json.readValue(ADA + ",\"books\":null,\"portrait\":null}", Author.class);

            assertThat(ada.books().isLoaded()).isFalse();
            assertThat(ada.portrait().get()).isEmpty();
            assertThat(json.readValue("{\"number\":1,\"author\":null}", Book.class)
                            .author()
                            .isLoaded())
                    .isFalse();
        }

        @Test
        void refusesAListWithNull() {
            assertThatExceptionOfType(DatabindException.class)
                    .isThrownBy(() -> json.readValue(ADA + ",\"books\":[null]}", Author.class))
                    .withMessageContaining("the instances of Many.of hold a null")
                    .withMessageContaining("Author[\"books\"]");
        }

        @Test
        void knowsAHandleByItself() {
            assertThat(json.readValue("[1,2]", new TypeReference<Many<Integer>>() {})
                            .get())
                    .containsExactly(1, 2);
            assertThat(json.readValue("{\"place\":\"London\"}", new TypeReference<One<Portrait>>() {})
                            .get())
                    .isEqualTo(new Portrait("London"));
        }

        @Test
        void givesBackWhatWasWritten() {
            Author ada = Author.of("Ada")
                    .with(Many.of(List.of(Book.of(1).by(Author.of("Ada")), Book.of(2))))
                    .with(Maybe.of(Optional.empty()));

            assertThat(write(json.readValue(write(ada), Author.class))).isEqualTo(write(ada));
        }
    }

    @Test
    void hasAName() {
        assertThat(json.registeredModules().stream().map(JacksonModule::getModuleName))
                .contains(WeirModule.class.getName());
    }
}
