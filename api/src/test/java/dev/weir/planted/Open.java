package dev.weir.planted;

class Open {}
