package dev.weir.it.shapes.rel.accounts;

import dev.weir.Maybe;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model
public record Setting(
        @Key @Auto UUID id, String theme, @Unique @Nullable UUID accountId, @BelongsTo Maybe<Account> account) {}
