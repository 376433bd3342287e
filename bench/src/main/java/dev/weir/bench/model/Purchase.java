package dev.weir.bench.model;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** What an account has many of. */
@Model
public record Purchase(
        @Key @Auto long id, @Index long accountId, @BelongsTo One<Account> account, String item, int quantity) {}
