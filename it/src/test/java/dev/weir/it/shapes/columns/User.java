package dev.weir.it.shapes.columns;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model
public record User(@Key @Auto UUID id, @Column("my_name") String name) {}
