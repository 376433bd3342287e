package dev.weir.it.shapes.tx.bank;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Entry(@Key @Auto long id, @Index long accountId, @BelongsTo One<Account> account, long amount) {}
