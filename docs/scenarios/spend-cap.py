"""Draws until the money is gone, keeps its own account, and stops at once when it is told to."""

from google import genai
from google.genai import errors

client = genai.Client()
IMAGE_TOKENS_PER_DOLLAR = 1_000_000 / 30

spent = 0.0
for number in range(1, 31):
    try:
        answer = client.models.generate_content(model="gemini-2.5-flash-image", contents=f"card {number} of a memory game")
    except errors.ClientError as error:
        if error.code != 429:
            raise
        # No RetryInfo: nothing will be better in a minute.
        assert "RetryInfo" not in str(error.details)
        print(f"stopped before card {number}, {spent:.2f} USD spent: {error.message}")
        break
    spent += answer.usage_metadata.candidates_token_count / IMAGE_TOKENS_PER_DOLLAR
else:
    raise SystemExit("thirty cards for a quarter: nobody stopped me")
