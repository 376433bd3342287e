package library;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record Book(@Key String isbn, String title, @Index UUID authorId, @BelongsTo One<Author> author) {}
