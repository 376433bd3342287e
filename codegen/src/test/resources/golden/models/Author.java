package library;

import dev.weir.Many;
import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Column;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model(table = "writers")
@Index({"country", "name"})
public record Author(
        @Key @Auto UUID id,
        @Unique String email,
        String name,
        @Column("land") String country,
        @Nullable Integer age,
        BigDecimal fee,
        boolean active,
        Genre genre,
        byte @Nullable [] portrait,
        @Nullable UUID mentorId,
        @BelongsTo Maybe<Author> mentor,
        @HasMany Many<Book> books) {
    public enum Genre {
        PROSE,
        VERSE
    }
}
