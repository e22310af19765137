// GeminiAPI
