package dev.weir.sql.planted;

abstract class OpenBelow {}
