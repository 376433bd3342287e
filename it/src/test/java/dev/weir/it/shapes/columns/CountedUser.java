package dev.weir.it.shapes.columns;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record CountedUser(@Key @Auto long id, @Column("my_name") String name) {}
