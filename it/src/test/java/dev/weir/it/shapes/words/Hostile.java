package dev.weir.it.shapes.words;

import dev.weir.annotation.Column;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(table = "we\"ird; drop table users; --")
public record Hostile(
        @Key @Column("a\"b") long id, @Column("c;d -- e") String name, @Column("f'g `h` [i]") @Index int weight) {}
