package dev.weir.it.shapes.columns;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Model(table = "address book", companion = "AddressBook")
public record Contact(
        @Key @Auto UUID id,
        @Unique @Column("e-mail") String email,
        @Column("phone number") @Nullable String phoneNumber) {}
