package dev.weir.examples.guide.library;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

// guide:own-types-models/2
@Model
public record Loan(
        @Key @Auto UUID id,
        @Index MemberId memberId, // a uuid in the column member_id
        @BelongsTo One<Member> member,
        @Index Isbn isbn,
        @Nullable Isbn replacement) {} // NULL if it is null
// guide:end
