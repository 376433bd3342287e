package dev.weir.sql.planted;

class Open {}
